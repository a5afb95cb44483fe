// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;

/**
 * Starts Santuario once, and writes documents so that they parse back to the same tree. Its secure
 * validation stops at 30 references, which a container with 30 files has; {@link FormatChecking}
 * has counted them before, by what may be sealed in each form.
 */
final class Santuario {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** As many files as a container may have, and more. */
  private static final int REFERENCES = 4_096;

  static {
    System.setProperty("org.apache.xml.security.maxReferences", String.valueOf(REFERENCES));
    Init.init();
  }

  private Santuario() {}

  /** Loads this class, and so starts Santuario. */
  static void start() {}

  /** The document in canonical form, comments kept, with an XML declaration. */
  static byte[] serialize(Document document) throws XMLSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    bytes.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
    Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_WITH_COMMENTS)
        .canonicalizeSubtree(document, bytes);
    return bytes.toByteArray();
  }
}
