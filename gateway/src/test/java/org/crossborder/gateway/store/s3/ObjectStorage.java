// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;

/**
 * A real service that speaks S3 over TLS, in a process of its own, with a bucket on disk. The build
 * puts its jar below {@code target}.
 */
public final class ObjectStorage {
  public static final String ACCESS_KEY = "gateway";
  public static final String SECRET_KEY = "key-of-the-gateway";
  public static final String BUCKET = "payloads-of-bd";
  private static final Path JAR = Path.of("target", "object-store", "s3proxy.jar").toAbsolutePath();
  private static final Duration START = Duration.ofSeconds(120);

  private final Path folder;
  private final int port;
  private Process process;

  private ObjectStorage(Path folder, int port) throws Exception {
    this.folder = folder;
    this.port = port;
    this.process = run();
  }

  public static ObjectStorage start(Path folder) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          JAR + " is not there; run ./mvnw -pl gateway dependency:copy@object-store");
    }
    Files.createDirectories(folder.resolve("buckets").resolve(BUCKET));
    keyStore(folder.resolve("tls.p12"));
    return new ObjectStorage(folder, freePort());
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("https://localhost:" + port);
  }

  BucketSettings settings(String prefix, Duration patience) throws Exception {
    return settings(prefix, SECRET_KEY, TestPki.TLS, patience);
  }

  BucketSettings settings(String prefix, String secretKey, MshKey anchor, Duration patience)
      throws Exception {
    return new BucketSettings(
        endpoint(),
        "us-east-1",
        BUCKET,
        prefix,
        true,
        ACCESS_KEY,
        secretKey,
        trust(anchor),
        patience);
  }

  /** Where the objects lie, for a test that damages them. */
  public Path files() {
    return folder.resolve("buckets").resolve(BUCKET);
  }

  /** Kills it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** Starts it again, at the same port, with what it had. */
  public void resume() throws Exception {
    process = run();
  }

  /** Ends it. */
  public void close() throws InterruptedException {
    kill();
  }

  private Process run() throws Exception {
    Path properties = folder.resolve("s3proxy.conf");
    Files.writeString(
        properties,
        """
        s3proxy.secure-endpoint=https://localhost:%d
        s3proxy.keystore-path=%s
        s3proxy.keystore-password=changeit
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.identity=remote-identity
        jclouds.credential=remote-credential
        jclouds.filesystem.basedir=%s
        """
            .formatted(
                port,
                folder.resolve("tls.p12"),
                ACCESS_KEY,
                SECRET_KEY,
                folder.resolve("buckets")));
    Path log = folder.resolve("s3proxy.log");
    Process started =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-jar",
                    JAR.toString(),
                    "--properties",
                    properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    await(started, log);
    return started;
  }

  private void await(Process started, Path log) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && started.isAlive()) {
      try (Socket socket = new Socket("localhost", port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    started.destroyForcibly();
    throw new IllegalStateException("It did not start:\n" + Files.readString(log, UTF_8));
  }

  private static TrustManager trust(MshKey anchor) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("anchor", anchor.certificate());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return factory.getTrustManagers()[0];
  }

  private static void keyStore(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "tls",
        TestPki.TLS.privateKey(),
        "changeit".toCharArray(),
        new Certificate[] {TestPki.TLS.certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, "changeit".toCharArray());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
