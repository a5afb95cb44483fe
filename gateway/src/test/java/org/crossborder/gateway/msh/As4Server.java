// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import jakarta.servlet.http.HttpServlet;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.crossborder.gateway.msh.transport.As4Endpoint;
import org.crossborder.gateway.msh.transport.EndpointLimits;

/** A Tomcat with TLS on loopback that serves one servlet at /as4. */
public final class As4Server implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();
  private final boolean tls;

  public As4Server(Path directory, boolean tls, HttpServlet servlet) throws Exception {
    this(directory, tls, servlet, host -> {});
  }

  /** With TLS settings of its own. */
  public As4Server(
      Path directory, boolean tls, HttpServlet servlet, Consumer<SSLHostConfig> settings)
      throws Exception {
    this.tls = tls;
    tomcat.setBaseDir(Files.createTempDirectory(directory, "tomcat").toString());
    tomcat.setConnector(connector(directory, tls, settings));
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "as4", servlet);
    context.addServletMappingDecoded("/as4", "as4");
    tomcat.start();
  }

  public static As4Endpoint endpoint(ReceivingMsh msh) {
    return new As4Endpoint(msh, EndpointLimits.DEFAULT, Clock.systemUTC());
  }

  public URI url() {
    int port = tomcat.getConnector().getLocalPort();
    return URI.create((tls ? "https" : "http") + "://localhost:" + port + "/as4");
  }

  private static Connector connector(Path directory, boolean tls, Consumer<SSLHostConfig> settings)
      throws Exception {
    Connector connector = new Connector();
    connector.setPort(0);
    if (!tls) {
      return connector;
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] password = "test".toCharArray();
    store.setKeyEntry(
        "tls", TestPki.TLS.privateKey(), password, new Certificate[] {TestPki.TLS.certificate()});
    Path file = Files.createTempFile(directory, "tls", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.RSA);
    certificate.setCertificateKeystoreFile(file.toString());
    certificate.setCertificateKeystorePassword("test");
    host.addCertificate(certificate);
    settings.accept(host);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("SSLEnabled", "true");
    connector.addSslHostConfig(host);
    return connector;
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
