package dev.stoa.outbound;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// How Apache HttpClient's connections are set up.
final class ApacheConnections {

  private static final int PER_ADDRESS_MAX = 4_096;
  private static final int LINE_BYTES_MAX = 16 * 1024;
  private static final int HEADERS_MAX = 100;

  private ApacheConnections() {}

  static PoolingHttpClientConnectionManager pool(SSLContext tls) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
        .setDnsResolver(new NoLookup())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(limits())
                .responseParserFactory(WholeHeadParser::new)
                .build())
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setConnPoolPolicy(PoolReusePolicy.LIFO)
        .setMaxConnPerRoute(PER_ADDRESS_MAX)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                // time is watched from outside: a time-out per read would not bound the whole
                .setSocketTimeout(Timeout.DISABLED)
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .setTimeToLive(TimeValue.ofMinutes(10))
                .build())
        .setDefaultSocketConfig(
            SocketConfig.custom().setSoTimeout(Timeout.DISABLED).setTcpNoDelay(true).build())
        .build();
  }

  private static Http1Config limits() {
    return Http1Config.custom()
        .setMaxLineLength(LINE_BYTES_MAX)
        .setMaxHeaderCount(HEADERS_MAX)
        .setMaxEmptyLineCount(1)
        .build();
  }
}
