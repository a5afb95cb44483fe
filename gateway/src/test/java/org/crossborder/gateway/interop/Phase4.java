// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.interop;

import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModePayloadService;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.wss.EWSSVersion;
import com.helger.servlet.mock.MockServletContext;
import com.helger.web.scope.mgr.WebScopeManager;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;

/**
 * Philip Helger's phase4, an AS4 implementation that shares no code with ours, set up to play BD's
 * or KR's gateway.
 */
final class Phase4 {
  private static final char[] PASSWORD = "test".toCharArray();

  private Phase4() {}

  /** phase4 keeps its state in global scopes; they begin once in a JVM. */
  static synchronized void begin() {
    if (!WebScopeManager.isGlobalScopePresent()) {
      WebScopeManager.onGlobalBegin(MockServletContext.create());
    }
  }

  /** A key, and the partner's certificate as the only one trusted. */
  static AS4CryptoFactoryInMemoryKeyStore crypto(MshKey own, X509Certificate partner) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry("own", own.privateKey(), PASSWORD, new Certificate[] {own.certificate()});
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      for (Map.Entry<String, X509Certificate> entry :
          Map.of("partner", partner, "own", own.certificate()).entrySet()) {
        trust.setCertificateEntry(entry.getKey(), entry.getValue());
      }
      return new AS4CryptoFactoryInMemoryKeyStore(keys, "own", PASSWORD, trust);
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static PModeLegSecurity security() {
    PModeLegSecurity security = new PModeLegSecurity();
    security.setWSSVersion(EWSSVersion.WSS_111);
    security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.RSA_SHA_256);
    security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    security.setX509EncryptionAlgorithm(ECryptoAlgorithmCrypt.AES_128_GCM);
    security.setSendReceipt(true);
    security.setSendReceiptNonRepudiation(true);
    security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
    return security;
  }

  /** One-Way/Push from BD to KR with signature, encryption and receipt. */
  static PMode pmode(org.crossborder.gateway.pmode.Leg ours) {
    PModeLegErrorHandling errors = PModeLegErrorHandling.createUndefined();
    errors.setReportAsResponse(true);
    return new PMode(
        "interop",
        party(ours.sender().partner()),
        party(ours.receiver().partner()),
        ours.agreement().value(),
        EMEP.ONE_WAY,
        EMEPBinding.PUSH,
        new PModeLeg(
            PModeLegProtocol.createForDefaultSoapVersion(ours.protocol().address().toString()),
            PModeLegBusinessInformation.create(
                ours.businessInfo().service().value(),
                ours.businessInfo().action(),
                null,
                CAS4.DEFAULT_MPC_ID),
            errors,
            null,
            security()),
        null,
        new PModePayloadService(com.helger.phase4.attachment.EAS4CompressionMode.GZIP),
        PModeReceptionAwareness.createDefault());
  }

  private static PModeParty party(org.crossborder.gateway.ebms.TradingPartner partner) {
    return new PModeParty(
        partner.partyId().type(), partner.partyId().value(), partner.role(), null, null);
  }

  static AS4CryptoFactoryInMemoryKeyStore bd() {
    return crypto(TestPki.BD, TestPki.KR.certificate());
  }

  static AS4CryptoFactoryInMemoryKeyStore kr() {
    return crypto(TestPki.KR, TestPki.BD.certificate());
  }
}
