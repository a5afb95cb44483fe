// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Base64;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with {@code ssl=on}, spoken to as the documentation says: verify-full. */
class TlsDatabaseTest {
  @TempDir static Path folder;
  private static EmbeddedPostgres database;

  @BeforeAll
  static void start() throws Exception {
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificate("server.pem", TestPki.TLS).toString())
            .setServerConfig("ssl_key_file", key("server.key", TestPki.TLS.privateKey()).toString())
            .start();
    MshKey another = TestPki.rsa("localhost", Instant.now(), Instant.now().plusSeconds(86_400));
    certificate("another-ca.pem", another);
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  private static Path certificate(String name, MshKey key) throws Exception {
    return Files.writeString(folder.resolve(name), RunningGateway.pem(key.certificate()));
  }

  /** PostgreSQL reads no key that others may read. */
  private static Path key(String name, PrivateKey key) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve(name),
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String url(String host, String ca) {
    return "jdbc:postgresql://%s:%d/postgres?sslmode=verify-full&sslrootcert=%s"
        .formatted(host, database.getPort(), folder.resolve(ca));
  }

  @Test
  void theGatewayRunsOverTls() throws Exception {
    try (RunningGateway gateway =
        new RunningGateway(
            folder.resolve("bd"),
            "BD",
            TestPki.BD,
            new TestTrust(),
            URI.create("https://localhost:1/documents"),
            "1h",
            "--spring.datasource.url=" + url("localhost", "server.pem"),
            "--spring.datasource.username=postgres",
            "--crossborder.gateway.payloads.directory=" + folder.resolve("shared"))) {
      String version =
          gateway
              .context()
              .getBean(JdbcClient.class)
              .sql("select version from pg_stat_ssl where pid = pg_backend_pid() and ssl")
              .query(String.class)
              .single();
      assertThat(version).isEqualTo("TLSv1.3");
      assertThat(gateway.get("/v1/documents").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aServerOfAnotherAuthorityIsNotSpokenTo() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(url("localhost", "another-ca.pem"), "postgres", ""))
        .hasMessageContaining("SSL error");
  }

  @Test
  void aServerOfAnotherNameIsNotSpokenTo() {
    assertThatThrownBy(
            // The same machine under a name that its certificate does not have.
            () -> DriverManager.getConnection(url("127.1", "server.pem"), "postgres", ""))
        .hasMessageContaining("127.1 could not be verified");
  }
}
