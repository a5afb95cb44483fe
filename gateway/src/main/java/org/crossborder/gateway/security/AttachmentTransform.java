// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Provider;
import java.security.Security;
import javax.xml.crypto.Data;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.TransformException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.transform.AttachmentContentSignatureTransform;

/**
 * WSS4J's Attachment-Content-Signature-Transform (SwA Profile 1.1.1, 5.4.2), but for what it gives
 * back: WSS4J writes the attachment to the digest itself and returns null, which Santuario takes
 * for a digest over nothing, and warns of, at each attachment. What is left to digest is nothing,
 * and so it says here.
 */
public final class AttachmentTransform extends AttachmentContentSignatureTransform {

  /** In front of WSS4J's own, for this JVM. */
  static void install() {
    Security.insertProviderAt(new Transforms(), 1); // nothing happens if it is there
  }

  @Override
  public Data transform(Data data, XMLCryptoContext context, OutputStream out)
      throws TransformException {
    Data left = super.transform(data, context, out);
    return left == null ? new OctetStreamData(InputStream.nullInputStream()) : left;
  }

  /** Offers this transform, and nothing else. */
  private static final class Transforms extends Provider {
    private static final long serialVersionUID = 1L;

    Transforms() {
      super("CrossborderTransforms", "1", "Attachment-Content-Signature-Transform");
      putService(
          new Provider.Service(
              this,
              "TransformService",
              WSConstants.SWA_ATTACHMENT_CONTENT_SIG_TRANS,
              AttachmentTransform.class.getName(),
              null,
              java.util.Map.of("MechanismType", "DOM")));
    }
  }
}
