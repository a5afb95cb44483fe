// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.crypto.SecretKey;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.crossborder.gateway.packaging.Attachment;
import org.w3c.dom.Document;

/** Encrypts as gateways did before eDelivery AS4 1.15, with WSS4J alone. */
public final class OlderEncryptor {
  private final String keyTransport;
  private final String digest;

  /** With this key transport and, for RSA-OAEP of XML Encryption 1.0, this digest. */
  public OlderEncryptor(String keyTransport, String digest) {
    this.keyTransport = keyTransport;
    this.digest = digest;
  }

  /** Like {@link Encryptor#encrypt}. */
  public List<Attachment> encrypt(
      Document envelope, List<Attachment> attachments, X509Certificate recipient) {
    try {
      WSSConfig.init();
      WSSecHeader header = new WSSecHeader(envelope);
      header.insertSecurityHeader();
      WSSecEncrypt encrypt = new WSSecEncrypt(header);
      encrypt.setUseThisCert(recipient);
      encrypt.setKeyIdentifierType(WSConstants.SKI_KEY_IDENTIFIER);
      encrypt.setKeyEncAlgo(keyTransport);
      encrypt.setDigestAlgorithm(digest);
      encrypt.setSymmetricEncAlgorithm(Algorithms.CONTENT_ENCRYPTION);
      encrypt.getParts().add(new WSEncryptionPart("cid:Attachments", "Content"));
      AttachmentCallbacks callbacks = new AttachmentCallbacks(attachments);
      encrypt.setAttachmentCallbackHandler(callbacks);
      SecretKey key = KeyUtils.getKeyGenerator(Algorithms.CONTENT_ENCRYPTION).generateKey();
      encrypt.build(new MshKeyCrypto(org.crossborder.gateway.msh.TestPki.KR), key);
      return callbacks.results().stream()
          .map(part -> new Attachment(part.getId(), part.getMimeType(), part::getSourceStream))
          .toList();
    } catch (WSSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
