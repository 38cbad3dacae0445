package dev.stoa.server.gateway.nativedoor;

import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallPath;
import dev.stoa.invocation.CallRequest;
import dev.stoa.invocation.InputReader;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.server.access.PresentedKey;
import dev.stoa.server.http.Request;
import java.time.InstantSource;

/// Takes a request on the path of a call, in Stoa's own protocol.
record NativeCalls(CallPath path, InstantSource clock) {

  CallAnswer call(AssetType type, Request request, InputReader inputs) {
    return path.call(
        new CallRequest(
            new CallId(request.id()),
            clock.instant(),
            "native",
            type,
            request.variable("ref"),
            PresentedKey.of(request),
            inputs,
            request::isClientGone));
  }
}
