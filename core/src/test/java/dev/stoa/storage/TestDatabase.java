package dev.stoa.storage;

import java.util.UUID;

/// A migrated, empty database of its own for one test class; the server behind it is shared by the
/// JVM. Closing it drops it.
public final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS_MAX = 8;

  private final String name;
  private final ConnectionPool pool;

  private TestDatabase(String name) {
    this.name = name;
    this.pool = ConnectionPool.open(TestServer.one().to(name), CONNECTIONS_MAX);
  }

  public static TestDatabase fresh() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    TestServer.one().administer("CREATE DATABASE " + name + " TEMPLATE " + TestServer.TEMPLATE);
    return new TestDatabase(name);
  }

  public Database database() {
    return new Database(pool.source());
  }

  public ConnectionTo connection() {
    return TestServer.one().to(name);
  }

  @Override
  public void close() {
    pool.close();
    TestServer.one().administer("DROP DATABASE " + name + " WITH (FORCE)");
  }
}
