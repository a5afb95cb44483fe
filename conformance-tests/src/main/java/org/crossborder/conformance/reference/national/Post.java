// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.crossborder.conformance.as4.http.TlsSetting;

/** A POST on a connection of its own, and nothing that a library for HTTP would do beside. */
@SuppressWarnings("ArrayRecordComponent") // only carried
record Post(URI url, Map<String, String> headers, byte[] body) {
  private static final int PATIENCE_MILLIS = 30_000;

  /**
   * An answer.
   *
   * @param location empty if there is none
   */
  record Answer(int status, String location) {}

  Answer send(Hook hook, Habits habits) throws IOException {
    SSLContext tls =
        habits.keeps(Rule.KNOWS_ANCHOR)
            ? new TlsSetting(List.of(hook.anchor()), null).context()
            : trusting();
    try (SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      if (habits.keeps(Rule.COMPARES_NAMES)) {
        SSLParameters compared = socket.getSSLParameters();
        compared.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(compared);
      }
      write(socket.getOutputStream());
      return answer(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
    }
  }

  private void write(OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("POST " + url.getRawPath() + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getAuthority()).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private static Answer answer(BufferedReader in) throws IOException {
    String status = in.readLine();
    if (status == null || !status.matches("HTTP/1\\.1 \\d{3} .*")) {
      throw new EOFException("No answer");
    }
    String location = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
        location = line.substring("location:".length()).strip();
      }
    }
    return new Answer(Integer.parseInt(status.split(" ", 3)[1]), location);
  }

  /** For who breaks a rule. */
  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      return context;
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("TLS cannot be set up", fault);
    }
  }

  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
