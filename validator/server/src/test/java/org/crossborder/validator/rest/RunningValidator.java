// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The application on a port of its own, with a clock that can be broken. */
final class RunningValidator implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final int port;

  RunningValidator(String... further) {
    this.context =
        new SpringApplication(ValidatorServer.class, FragileClock.class)
            .run(
                Stream.concat(
                        Stream.of("--server.port=0", "--crossborder.validator.document=64KB"),
                        Stream.of(further))
                    .toArray(String[]::new));
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The whole answer to a request that no client library would send. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Sends a request that is not whole, and hangs up when told to. */
  void stalled(String request, CompletableFuture<Boolean> until) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      until.join();
    }
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  void breakClock(boolean broken) {
    context.getBean(FragileClock.class).broken = broken;
  }

  @Override
  public void close() {
    context.close();
  }

  /** Stands for whatever nobody foresaw. */
  @Configuration(proxyBeanMethods = false)
  static class FragileClock extends Clock {
    private volatile boolean broken;

    @Bean
    @Primary
    Clock fragileClock() {
      return this;
    }

    @Override
    public Instant instant() {
      if (broken) {
        throw new IllegalStateException("secret inside");
      }
      return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
