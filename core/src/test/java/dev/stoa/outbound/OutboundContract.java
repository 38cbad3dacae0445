package dev.stoa.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.outbound.OutboundAnswer.Answered;
import dev.stoa.outbound.OutboundAnswer.Malformed;
import dev.stoa.outbound.OutboundAnswer.Refused;
import dev.stoa.outbound.OutboundAnswer.TimedOut;
import dev.stoa.outbound.OutboundAnswer.TooLarge;
import dev.stoa.outbound.OutboundAnswer.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every [Outbound] keeps to, whatever the other side does.
abstract class OutboundContract {

  private static final OutboundLimits LIMITS =
      new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);
  private static final OutboundLimits HURRIED =
      new OutboundLimits(Duration.ofSeconds(10), Duration.ofMillis(400), 1_000_000);
  private static final TrustedNetworks LOOPBACK =
      TrustedNetworks.of(List.of(Network.parse("127.0.0.0/8")));

  private final AtomicInteger lookups = new AtomicInteger();
  private final AtomicBoolean trusting = new AtomicBoolean(true);
  private NameLookup names =
      name ->
          List.of(
              name.equals("upstream.test")
                  ? InetAddress.ofLiteral("127.0.0.1")
                  : InetAddress.getByName(name));
  private Outbound outbound = outbound(SampleTls.trustingUpstream());

  abstract Outbound open(TrustedNetworks trusted, SSLContext tls, NameLookup names);

  abstract void close(Outbound outbound);

  @AfterEach
  final void closeOutbound() {
    close(outbound);
  }

  private Outbound outbound(SSLContext tls) {
    return open(
        address -> trusting.get() && LOOPBACK.contains(address),
        tls,
        name -> {
          lookups.incrementAndGet();
          return names.addressesOf(name);
        });
  }

  private OutboundAnswer get(URI address) {
    return send("GET", address, "", LIMITS);
  }

  private OutboundAnswer send(String method, URI address, String body, OutboundLimits limits) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return outbound.send(
        new OutboundRequest(method, address, address.getRawPath(), Map.of(), bytes, limits));
  }

  private OutboundAnswer answerTo(String bytes) throws IOException {
    try (var upstream =
        FakeUpstream.start(connection -> {
          connection.hasRequest();
          connection.say(bytes);
        })) {
      return get(upstream.address("/"));
    }
  }

  private static String chunked(String chunks) {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
  }

  private static String body(OutboundAnswer answer) {
    return new String(
        assertThat(answer).isInstanceOf(Answered.class).actual() instanceof Answered answered
            ? answered.body()
            : new byte[0],
        StandardCharsets.UTF_8);
  }

  @Test
  void sendsWhatItIsGivenAndAnswersWhatComesBack() throws IOException {
    try (var upstream =
        FakeUpstream.answering(
            "HTTP/1.1 201 Created\r\nX-One: a\r\nx-one: b\r\nContent-Length: 2\r\n\r\nhi")) {
      var answer =
          (Answered)
              outbound.send(
                  new OutboundRequest(
                      "POST",
                      upstream.address(""),
                      "/a%2Fb?q=%C3%A4&r=1",
                      Map.of("X-Own", "yes"),
                      "{}".getBytes(StandardCharsets.UTF_8),
                      LIMITS));
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("x-one")).isEqualTo("a, b");
      assertThat(body(answer)).isEqualTo("hi");
      assertThat(upstream.requests().getFirst())
          .startsWith("POST /a%2Fb?q=%C3%A4&r=1 HTTP/1.1\r\n")
          .contains("Host: 127.0.0.1:" + upstream.port() + "\r\n", "X-Own: yes\r\n")
          .contains("Content-Length: 2\r\n")
          .endsWith("\r\n\r\n{}");
    }
  }

  @Test
  void readsChunksAndDropsTrailers() throws IOException {
    assertThat(body(answerTo(chunked("3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n"))))
        .isEqualTo("abcde");
  }

  @Test
  void readsToTheEndOfAConnectionThatSaysNoLength() throws IOException {
    assertThat(body(answerTo("HTTP/1.0 200 OK\r\n\r\nall of it"))).isEqualTo("all of it");
  }

  @Test
  void passesOverInterimAnswersAndReadsNoBodyWhereThereIsNone() throws IOException {
    assertThat(body(answerTo("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")))
        .isEmpty();
  }

  @Test
  void usesAConnectionAgain() throws IOException {
    try (var upstream = FakeUpstream.answering(FakeUpstream.ok("1"))) {
      get(upstream.address("/"));
      get(upstream.address("/"));
      assertThat(upstream.requests()).hasSize(2);
      assertThat(upstream.connections()).isEqualTo(1);
    }
  }

  @Test
  void doesNotReuseAConnectionThatTheUpstreamCloses() throws IOException {
    try (var upstream =
        FakeUpstream.answering(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
      get(upstream.address("/"));
      get(upstream.address("/"));
      assertThat(upstream.connections()).isEqualTo(2);
    }
  }

  @Test
  void sendsAgainOnlyWhatDoesNoHarmTwice() throws IOException {
    try (var upstream =
        FakeUpstream.start(connection -> {
          connection.hasRequest();
          connection.say(FakeUpstream.ok("1"));
          connection.hasRequest();
        })) {
      get(upstream.address("/first"));
      assertThat(get(upstream.address("/again"))).isInstanceOf(Answered.class);
      assertThat(upstream.connections()).isEqualTo(2);
      assertThat(send("POST", upstream.address("/once"), "{}", LIMITS))
          .isInstanceOf(Malformed.class);
      assertThat(upstream.requests()).filteredOn(each -> each.startsWith("POST")).hasSize(1);
    }
  }

  @Test
  void doesNotRepeatWhatAFreshConnectionDidNotAnswer() throws IOException {
    try (var upstream = FakeUpstream.start(FakeUpstream.Connection::hasRequest)) {
      assertThat(get(upstream.address("/"))).isInstanceOf(Malformed.class);
      assertThat(upstream.connections()).isEqualTo(1);
    }
  }

  @Test
  void callsAnAnswerThatBreaksOffMalformed() throws IOException {
    assertThat(answerTo("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"))
        .isInstanceOf(Malformed.class);
    assertThat(answerTo(chunked("5\r\nab"))).isInstanceOf(Malformed.class);
    assertThat(answerTo("HTTP/1.1 200 OK\r\nX-Half: ")).isInstanceOf(Malformed.class);
  }

  @Test
  void callsWhatIsNoHttpMalformed() throws IOException {
    assertThat(answerTo("SSH-2.0-OpenSSH_9.2\r\n\r\n")).isInstanceOf(Malformed.class);
    assertThat(answerTo(chunked("zz\r\n"))).isInstanceOf(Malformed.class);
  }

  @Test
  void callsAHeadThatContradictsItselfMalformed() throws IOException {
    String chunk = "1\r\nx\r\n0\r\n\r\n";
    for (String head :
        List.of(
            "Content-Length: 1\r\nContent-Length: 2\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: +1\r\n",
            "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "X-Folded: a\r\n b\r\nContent-Length: 1\r\n",
            "X Space: a\r\nContent-Length: 1\r\n",
            "X-Nul: a\0b\r\nContent-Length: 1\r\n")) {
      assertThat(answerTo("HTTP/1.1 200 OK\r\n" + head + "\r\n" + chunk))
          .as(head)
          .isInstanceOf(Malformed.class);
    }
    assertThat(answerTo("HTTP/1.1 101 Switching Protocols\r\n\r\n")).isInstanceOf(Malformed.class);
    assertThat(answerTo("HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000)))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void neverTakesBytesThatNobodyAskedForForAnAnswer() throws IOException {
    try (var upstream =
        FakeUpstream.answering(FakeUpstream.ok("mine") + FakeUpstream.ok("stray"))) {
      assertThat(body(get(upstream.address("/")))).isEqualTo("mine");
      assertThat(body(get(upstream.address("/")))).isEqualTo("mine");
      assertThat(upstream.connections()).isEqualTo(2);
    }
  }

  @Test
  void readsNoBodyOfAnAnswerToHeadAndLongBodiesWhole() throws IOException {
    var roomy = new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000_000);
    String text = "0123456789".repeat(50_000);
    try (var upstream = FakeUpstream.answering(FakeUpstream.ok(text))) {
      assertThat(body(send("PUT", upstream.address("/"), text, roomy))).isEqualTo(text);
      assertThat(upstream.requests().getFirst()).endsWith("\r\n\r\n" + text);
    }
    try (var upstream = FakeUpstream.answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")) {
      assertThat(body(send("HEAD", upstream.address("/"), "", roomy))).isEmpty();
      assertThat(body(send("HEAD", upstream.address("/"), "", roomy))).isEmpty();
      assertThat(upstream.connections()).isEqualTo(1);
    }
  }

  @Test
  void endsHeadsWithoutBound() throws IOException {
    assertThat(answerTo("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n"))
        .isInstanceOf(Malformed.class);
    assertThat(answerTo("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000) + "\r\n"))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void readsNoMoreThanItIsAllowed() throws IOException {
    assertThat(answerTo(FakeUpstream.ok("x".repeat(1_000)))).isInstanceOf(Answered.class);
    assertThat(answerTo(FakeUpstream.ok("x".repeat(1_001)))).isEqualTo(new TooLarge(1_000));
    assertThat(answerTo(chunked(("100\r\n" + "x".repeat(256) + "\r\n").repeat(100))))
        .isEqualTo(new TooLarge(1_000));
  }

  @Test
  void refusesCompressedAnswersUnread() throws IOException {
    assertThat(answerTo("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx"))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void endsADripWhenTheTimeIsOver() throws IOException {
    try (var upstream =
        FakeUpstream.start(connection -> {
          connection.hasRequest();
          connection.say("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          while (!connection.isClosedAfterMillis(10)) {
            connection.say("x");
          }
        })) {
      assertThat(send("GET", upstream.address("/"), "", HURRIED))
          .isEqualTo(new TimedOut(HURRIED.answer()));
    }
  }

  @Test
  void endsSilenceWhenTheTimeIsOver() throws IOException {
    try (var upstream =
        FakeUpstream.start(connection -> {
          connection.hasRequest();
          connection.fallSilent();
        })) {
      assertThat(send("POST", upstream.address("/"), "{}", HURRIED))
          .isEqualTo(new TimedOut(HURRIED.answer()));
      assertThat(upstream.requests()).hasSize(1);
    }
  }

  @Test
  void isFreedByAnInterruptAtOnce() throws Exception {
    var answer = new AtomicReference<OutboundAnswer>();
    var asked = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    try (var upstream =
        FakeUpstream.start(connection -> {
          connection.hasRequest();
          asked.countDown();
          connection.fallSilent();
        })) {
      Thread caller =
          Thread.ofVirtual()
              .start(() -> {
                answer.set(get(upstream.address("/")));
                interrupted.set(Thread.currentThread().isInterrupted());
              });
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();
      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
      assertThat(answer.get()).isInstanceOf(OutboundAnswer.Cancelled.class);
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void followsNoRedirectAndKeepsNoCookie() throws IOException {
    String headers = "Location: /other\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n";
    try (var upstream = FakeUpstream.answering("HTTP/1.1 302 Found\r\n" + headers + "\r\n")) {
      get(upstream.address("/"));
      assertThat(((Answered) get(upstream.address("/"))).status()).isEqualTo(302);
      assertThat(upstream.requests()).hasSize(2).noneMatch(each -> each.contains("a=b"));
    }
  }

  @Test
  void saysWhenNobodyListens() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertThat(get(URI.create("http://127.0.0.1:" + port + "/"))).isInstanceOf(Unreachable.class);
  }

  @Test
  void triesTheNextCheckedAddressWhenOneDoesNotListen() throws IOException {
    names = _ -> List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.1"));
    try (var upstream = FakeUpstream.answering(FakeUpstream.ok("1"))) {
      assertThat(get(upstream.address("upstream.test", "/"))).isInstanceOf(Answered.class);
    }
  }

  @Test
  void speaksTlsToTheNameOfTheAddress() throws IOException {
    try (var upstream = FakeUpstream.answeringOverTls(FakeUpstream.ok("1"))) {
      assertThat(body(get(upstream.address("upstream.test", "/")))).isEqualTo("1");
      assertThat(upstream.requests().getFirst())
          .contains("Host: upstream.test:" + upstream.port() + "\r\n");
      assertThat(get(upstream.address("127.0.0.1", "/"))).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void doesNotSpeakToACertificateThatNobodyVouchesFor() throws Exception {
    close(outbound);
    outbound = outbound(SSLContext.getDefault());
    try (var upstream = FakeUpstream.answeringOverTls(FakeUpstream.ok("1"))) {
      assertThat(get(upstream.address("upstream.test", "/"))).isInstanceOf(Unreachable.class);
      assertThat(upstream.requests()).isEmpty();
    }
  }

  @Test
  void looksANameUpOncePerRequestAndConnectsToWhatWasChecked() throws IOException {
    var moving = new AtomicInteger();
    names =
        _ ->
            List.of(
                InetAddress.ofLiteral(moving.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1"));
    try (var upstream = FakeUpstream.answering(FakeUpstream.ok("1"))) {
      assertThat(get(upstream.address("upstream.test", "/"))).isInstanceOf(Answered.class);
      assertThat(lookups).hasValue(1);
      assertThat(get(upstream.address("upstream.test", "/"))).isInstanceOf(Refused.class);
      assertThat(upstream.requests()).hasSize(1);
    }
  }

  @Test
  void asksNobodyOnAPooledConnectionWhoIsNoLongerTrusted() throws IOException {
    try (var upstream = FakeUpstream.answering(FakeUpstream.ok("1"))) {
      get(upstream.address("/"));
      trusting.set(false);
      assertThat(get(upstream.address("/"))).isInstanceOf(Refused.class);
      assertThat(upstream.requests()).hasSize(1);
    }
  }
}
