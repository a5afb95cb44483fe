// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Certificates as PEM, inline or by the path of a file.
 *
 * @param folder of the file of P-Modes; paths are relative to it
 */
record PinnedCertificates(Path folder) {
  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final String INLINE = "-----BEGIN CERTIFICATE-----";

  /** Those of a list that has at least one. */
  List<X509Certificate> read(Node list) throws MistakenNode {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Node node : Table.list(list)) {
      certificates.addAll(parse(node));
    }
    if (certificates.isEmpty()) {
      throw new MistakenNode(list, "At least one certificate is needed here.");
    }
    return certificates;
  }

  private List<X509Certificate> parse(Node node) throws MistakenNode {
    String text = Scalars.text(node);
    try {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(
                      text.startsWith(INLINE) ? text.getBytes(US_ASCII) : bytes(node, text)));
      if (found.isEmpty()) {
        throw new MistakenNode(node, "There is no certificate here.");
      }
      return found.stream().map(X509Certificate.class::cast).toList();
    } catch (CertificateException e) {
      throw new MistakenNode(node, "This is no certificate in PEM: " + e.getMessage());
    }
  }

  private byte[] bytes(Node node, String path) throws MistakenNode {
    try (InputStream in = Files.newInputStream(folder.resolve(path))) {
      return in.readNBytes(MAXIMUM_BYTES);
    } catch (IOException | InvalidPathException e) {
      throw new MistakenNode(node, "The file " + path + " cannot be read: " + e);
    }
  }
}
