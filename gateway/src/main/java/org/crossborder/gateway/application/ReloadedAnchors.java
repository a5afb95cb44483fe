// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts servers under the anchors of a PEM file as it is now. When it has changed, no TLS session
 * that the old anchors vouched for is resumed; while it cannot be read, the old ones go on. Clients
 * are never trusted: this is for connections that the gateway opens.
 */
final class ReloadedAnchors extends X509ExtendedTrustManager {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadedAnchors.class);

  private final Path pem;
  private final SSLContext context;
  private final Consumer<X509Certificate> seen;
  private Stamp stamp;
  private X509ExtendedTrustManager anchors;

  private record Stamp(FileTime changed, long size) {}

  ReloadedAnchors(Path pem, SSLContext context, Consumer<X509Certificate> seen) {
    this.pem = pem;
    this.context = context;
    this.seen = seen;
    this.anchors = read(pem);
    this.stamp = stamp(pem);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String key, SSLEngine engine)
      throws CertificateException {
    current().checkServerTrusted(chain, key, engine);
    seen.accept(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String key, Socket socket)
      throws CertificateException {
    current().checkServerTrusted(chain, key, socket);
    seen.accept(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String key) throws CertificateException {
    current().checkServerTrusted(chain, key);
    seen.accept(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String key, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("No client is trusted by this");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String key, Socket socket)
      throws CertificateException {
    throw new CertificateException("No client is trusted by this");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String key) throws CertificateException {
    throw new CertificateException("No client is trusted by this");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return current().getAcceptedIssuers();
  }

  private synchronized X509ExtendedTrustManager current() {
    try {
      Stamp now = stamp(pem);
      if (!now.equals(stamp)) {
        anchors = read(pem);
        stamp = now;
        forgetSessions();
        LOG.info("TLS anchors of {} were read again", pem);
      }
    } catch (WrongConfigurationException e) {
      LOG.error("The old TLS anchors go on: {}", e.getMessage());
    }
    return anchors;
  }

  private void forgetSessions() {
    SSLSessionContext sessions = context.getClientSessionContext();
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) {
        session.invalidate();
      }
    }
  }

  private static Stamp stamp(Path pem) {
    try {
      return new Stamp(Files.getLastModifiedTime(pem), Files.size(pem));
    } catch (IOException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be read: " + e, e);
    }
  }

  private static X509ExtendedTrustManager read(Path pem) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (X509Certificate anchor : TlsAnchor.certificates(pem)) {
        store.setCertificateEntry("anchor-" + number++, anchor);
      }
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be used: " + e, e);
    }
  }
}
