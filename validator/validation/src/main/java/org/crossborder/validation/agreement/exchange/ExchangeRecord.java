// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Duration;
import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * How one document was exchanged, as far as it is known. What is absent is not known, and no rule
 * passes on it (rules X01 to X11, P01, P02, P04).
 *
 * @param stage whether what the two sides owe each other after the decision can be asked for
 * @param sender ISO code of the Party whose gateway sent the document
 * @param receiver ISO code of the Party whose gateway received it
 * @param dispatch when it left the sender
 * @param receipt when it reached the receiver
 * @param acknowledgeWithin the time agreed for the first acknowledgement, counted from receipt
 * @param acknowledgements what the receiver said about it, in any order
 * @param channel how it was protected on its way
 * @param endpoint which gateway sent it
 * @param reconciliation of the day of dispatch
 * @param mapping what a gateway kept and derived
 * @param retained the record that is kept of the exchange
 * @param retention for how long it is kept
 * @param evidence the exported evidence package
 * @param profile what the receiving Party demands beside the document
 */
public record ExchangeRecord(
    Stage stage,
    String sender,
    String receiver,
    @Nullable Dispatch dispatch,
    @Nullable SignedReceipt receipt,
    @Nullable Duration acknowledgeWithin,
    @AbsentIsEmpty List<Acknowledgement> acknowledgements,
    @Nullable Channel channel,
    @Nullable SenderEndpoint endpoint,
    @Nullable Reconciliation reconciliation,
    @Nullable Mapping mapping,
    @Nullable RetainedRecord retained,
    @Nullable Retention retention,
    @Nullable EvidencePackage evidence,
    @Nullable ReceivingProfile profile) {
  /** How far an exchange has come. */
  public enum Stage {
    /** The document has arrived, and is being decided on. */
    UNDER_WAY,
    /** The document was decided on; what is not known now, nobody is going to say. */
    ENDED
  }

  public ExchangeRecord {
    acknowledgements = List.copyOf(acknowledgements);
  }

  /** Whether what is owed after the decision can be asked for. */
  public boolean ended() {
    return stage == Stage.ENDED;
  }
}
