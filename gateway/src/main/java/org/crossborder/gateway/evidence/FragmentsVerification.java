// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.MESSAGE;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.RECEIPT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.MessageVerification.Signed;
import org.crossborder.gateway.security.UnregisteredSignerException;

/**
 * Verifies a message that travelled in fragments (ebMS 3.0 Part 2, 4): that the sender's gateway
 * signed each of them, that joined they are the message with its payloads, and that the receiver's
 * gateway has receipted each, and the whole.
 */
final class FragmentsVerification {
  private final OpenedPackage opened;
  private final MessageVerification verification;

  FragmentsVerification(OpenedPackage opened, MessageVerification verification) {
    this.opened = opened;
    this.verification = verification;
  }

  List<EvidenceCheck> verify(Message source, List<Message> fragments) {
    List<EvidenceCheck> receipts = new ArrayList<>();
    JoinedPieces joined = new JoinedPieces(opened, source);
    for (Message fragment : fragments) {
      byte[] envelope = opened.file(fragment.envelope());
      byte[] piece =
          fragment.parts().size() == 1 ? opened.file(fragment.parts().get(0).signed()) : null;
      if (envelope == null || piece == null) {
        return List.of(MessageVerification.notKept(fragment));
      }
      try {
        Signed signed = verification.signed(fragment, envelope);
        joined.add(signed, piece);
        receipts.add(verification.receipt(fragment, signed.signature().references()));
      } catch (UnregisteredSignerException e) {
        return List.of(
            EvidenceCheck.open(MESSAGE, "Fragment %s: %s", fragment.messageId(), e.errorDetail()));
      } catch (MessageRefused e) {
        return List.of(fails("Fragment", fragment, e.errorDetail()));
      } catch (IOException e) {
        return List.of(fails("Fragment", fragment, String.valueOf(e.getMessage())));
      }
    }
    return List.of(whole(source, joined), receipted(source, receipts));
  }

  private static EvidenceCheck whole(Message source, JoinedPieces joined) {
    try {
      joined.require();
      return EvidenceCheck.holds(
          MESSAGE,
          "The gateway of %s signed each of the %d fragments that joined are message %s with its %d"
              + " payloads, for the gateway of %s, and says that it did at %s.",
          source.sender(),
          joined.count(),
          source.messageId(),
          source.parts().size(),
          source.recipient(),
          joined.signedAt());
    } catch (MessageRefused e) {
      return fails("Message", source, e.errorDetail());
    } catch (IOException e) {
      return fails("Message", source, String.valueOf(e.getMessage()));
    }
  }

  /** The receipt of the whole names no digests: what has arrived is in those of the fragments. */
  private EvidenceCheck receipted(Message source, List<EvidenceCheck> fragments) {
    EvidenceCheck whole;
    try {
      whole = verification.receipt(source, List.of());
    } catch (IOException e) {
      whole = EvidenceCheck.fails(RECEIPT, source.receipt(), String.valueOf(e.getMessage()));
    }
    for (Result worst : List.of(Result.FAILS, Result.OPEN)) {
      for (EvidenceCheck check : fragments) {
        if (check.result() == worst) {
          return check;
        }
      }
      if (whole.result() == worst) {
        return whole;
      }
    }
    return EvidenceCheck.holds(
        RECEIPT,
        "The gateway of %s signed a receipt for each of the %d fragments of message %s, with"
            + " exactly these contents, and one for the whole.",
        source.recipient(),
        fragments.size(),
        source.messageId());
  }

  private static EvidenceCheck fails(String what, Message message, String why) {
    return EvidenceCheck.fails(
        MESSAGE, message.envelope(), "%s %s does not hold: %s", what, message.messageId(), why);
  }
}
