package dev.stoa.server;

import dev.stoa.audit.AuditTrail;
import dev.stoa.kernel.Ids;
import dev.stoa.server.config.Config;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/// What an installation consists of, before it listens.
///
/// @param publicUrl the address under which callers reach it
record Parts(
    Config config,
    URI publicUrl,
    Path dataFolder,
    Storage storage,
    AuditTrail audit,
    Accounts accounts,
    Assets assets,
    Funds funds,
    Trust trust,
    Calls calls,
    InstantSource clock,
    Ids ids) {}
