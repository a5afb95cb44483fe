// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.crossborder.gateway.sandbox.PracticeKeys;
import org.crossborder.gateway.security.MshKey;

/** Where the practice partner listens: TLS, on this machine alone, at a port that is free. */
final class PracticeServer implements AutoCloseable {
  private static final String PATH = "/as4";
  private static final int THREADS = 8;
  private static final char[] NO_SECRET = "practice".toCharArray(); // the store is never written
  private final Tomcat tomcat = new Tomcat();

  /**
   * Starts it.
   *
   * @param directory that it may write to
   * @param hangingUp asked before the message is read
   */
  PracticeServer(Path directory, MshKey tls, Valve hangingUp, HttpServlet servlet)
      throws LifecycleException, GeneralSecurityException, IOException {
    tomcat.setBaseDir(directory.toString());
    tomcat.setConnector(connector(tls));
    Context context = tomcat.addContext("", null);
    context.getPipeline().addValve(hangingUp);
    Tomcat.addServlet(context, "practice", servlet).setLoadOnStartup(1);
    context.addServletMappingDecoded(PATH, "practice");
    tomcat.start();
  }

  URI address() {
    int port = tomcat.getConnector().getLocalPort();
    return URI.create("https://" + PracticeKeys.ADDRESS + ":" + port + PATH);
  }

  private static Connector connector(MshKey tls) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry("tls", tls.privateKey(), NO_SECRET, new Certificate[] {tls.certificate()});
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    certificate.setCertificateKeystore(keys);
    certificate.setCertificateKeystorePassword(String.valueOf(NO_SECRET));
    host.addCertificate(certificate);
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("address", PracticeKeys.ADDRESS);
    connector.setProperty("maxThreads", Integer.toString(THREADS));
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
