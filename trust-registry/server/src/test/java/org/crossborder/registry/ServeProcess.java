// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} in a process of its own, which a test can kill. */
final class ServeProcess implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile(".* on port ([0-9]+)$");

  private final Process process;
  private final URI uri;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private ServeProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts it and returns when it serves. */
  static ServeProcess start(Path home, String... jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dserver.port=0", "-Dserver.address=127.0.0.1"));
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TrustRegistryApplication.class.getName());
    command.addAll(List.of("serve", "--home", home.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder output = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.append(line).append('\n');
      Matcher serving = SERVING.matcher(line);
      if (serving.matches()) {
        drain(lines);
        return new ServeProcess(process, URI.create("http://127.0.0.1:" + serving.group(1)));
      }
    }
    process.destroyForcibly();
    throw new IOException("serve did not come up:\n" + output);
  }

  /** A process whose output nobody reads stands still. */
  private static void drain(BufferedReader lines) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (lines.readLine() != null) {
                  Thread.onSpinWait();
                }
              } catch (IOException e) {
                // the process is gone
              }
            },
            "output of serve");
    reader.setDaemon(true);
    reader.start();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String contentType, byte[] body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri.resolve(path))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** SIGKILL: nothing in it can still be done. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
