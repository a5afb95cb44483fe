// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages, running. */
public final class ReadinessServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Listening listening;

  private ReadinessServer(ConfigurableApplicationContext context, Listening listening) {
    this.context = context;
    this.listening = listening;
  }

  /** Starts them on an assessment. */
  static ReadinessServer start(AssessmentHome home, AccessCode code, Listening listening) {
    return start(home, code, listening, List.of(), beans -> {});
  }

  /**
   * Starts them with pages of another part beside them.
   *
   * @param parts what Spring looks at too
   * @param more what those pages need
   */
  public static ReadinessServer start(
      AssessmentHome home,
      AccessCode code,
      Listening listening,
      List<Class<?>> parts,
      Consumer<GenericApplicationContext> more) {
    SpringApplication application =
        new SpringApplication(
            Stream.concat(Stream.of(Scanned.class), parts.stream()).toArray(Class<?>[]::new));
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(properties(listening));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(AssessmentHome.class, () -> home);
          beans.registerBean(AccessCode.class, () -> code);
          beans.registerBean(Parts.class, () -> new Parts(!parts.isEmpty()));
          more.accept(beans);
        });
    return new ReadinessServer(application.run(), listening);
  }

  /**
   * Which pages there are.
   *
   * @param runs whether those of conformance runs are among them
   */
  record Parts(boolean runs) {}

  /** What Spring looks at: this package. */
  @SpringBootApplication(proxyBeanMethods = false)
  static class Scanned {}

  private static Map<String, Object> properties(Listening listening) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", listening.address());
    properties.put("server.port", listening.port());
    properties.put("server.shutdown", "graceful");
    properties.put("server.error.include-message", "never");
    properties.put("server.error.include-stacktrace", "never");
    properties.put("server.servlet.session.timeout", "8h");
    properties.put("server.servlet.session.cookie.name", "readiness");
    properties.put("server.servlet.session.cookie.http-only", "true");
    properties.put("server.servlet.session.cookie.same-site", "strict");
    properties.put("server.servlet.session.cookie.secure", listening.tls() != null);
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.tomcat.max-http-form-post-size", "256KB");
    properties.put("server.max-http-request-header-size", "16KB");
    properties.put("spring.servlet.multipart.max-file-size", "20MB");
    properties.put("spring.servlet.multipart.max-request-size", "21MB");
    properties.put("spring.thymeleaf.prefix", "classpath:/readiness/templates/");
    properties.put("spring.thymeleaf.servlet.produce-partial-output-while-processing", "false");
    properties.put("spring.web.resources.add-mappings", "false");
    Listening.Tls tls = listening.tls();
    if (tls != null) {
      properties.put("server.ssl.key-store", tls.keystore().toUri().toString());
      properties.put("server.ssl.key-store-type", "PKCS12");
      properties.put("server.ssl.key-store-password", tls.password());
      properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    }
    return properties;
  }

  /** Where a browser finds them. */
  public URI uri() {
    String port =
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"), "port");
    String host =
        listening.address().contains(":") ? "[" + listening.address() + "]" : listening.address();
    return URI.create((listening.tls() == null ? "http" : "https") + "://" + host + ":" + port);
  }

  @Override
  public void close() {
    context.close();
  }
}
