// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import org.crossborder.conformance.demo.AccessPoint;

/** A processing mode of an eDelivery AS4 common profile, in phase4's terms. */
record EdeliveryPMode(
    Profile profile, AccessPoint initiator, AccessPoint responder, Collaboration collaboration) {

  /** One-Way/Push: signed, encrypted, with a signed non-repudiation receipt on the response. */
  PMode oneWay(boolean signed, boolean encrypted) {
    return pmode(EMEP.ONE_WAY, EMEPBinding.PUSH, leg(signed, encrypted), null);
  }

  /** One-Way/Pull: the responder fetches what the initiator sends. */
  PMode pulled() {
    return pmode(EMEP.ONE_WAY, EMEPBinding.PULL, leg(true, true), null);
  }

  /** The second leg of Two-Way/Push-and-Push: a message that refers to an earlier one. */
  PMode reply() {
    return pmode(EMEP.TWO_WAY, EMEPBinding.PUSH_PUSH, leg(true, true), leg(true, true));
  }

  private PMode pmode(EMEP mep, EMEPBinding binding, PModeLeg first, PModeLeg second) {
    return new PMode(
        String.join("/", initiator.state(), responder.state(), collaboration.action()),
        party(initiator, Ebms.INITIATOR),
        party(responder, Ebms.RESPONDER),
        collaboration.agreement(),
        mep,
        binding,
        first,
        second,
        null,
        null);
  }

  private static PModeParty party(AccessPoint point, String role) {
    return new PModeParty(Ebms.PARTY_ID_TYPE, point.partyId(), role, null, null);
  }

  private PModeLeg leg(boolean signed, boolean encrypted) {
    PModeLegErrorHandling errors = PModeLegErrorHandling.createUndefined();
    errors.setReportAsResponse(true);
    return new PModeLeg(
        PModeLegProtocol.createForDefaultSoapVersion(responder.url().toString()),
        PModeLegBusinessInformation.create(
            collaboration.service(), collaboration.action(), null, CAS4.DEFAULT_MPC_ID),
        errors,
        null,
        security(signed, encrypted));
  }

  private PModeLegSecurity security(boolean signed, boolean encrypted) {
    PModeLegSecurity security = new PModeLegSecurity();
    if (signed) {
      security.setX509SignatureAlgorithm(profile.signature());
      security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    }
    if (encrypted) {
      security.setX509EncryptionAlgorithm(ECryptoAlgorithmCrypt.AES_128_GCM);
    }
    security.setSendReceipt(true);
    security.setSendReceiptNonRepudiation(true);
    security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
    return security;
  }
}
