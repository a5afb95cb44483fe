// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;

/** What every question of recognition asks: by whom, from where, of what type, for what, when. */
public sealed interface Question permits RecognitionQuestion, ServiceQuestion, PartyQuestion {
  /** ISO code of the Party that is to recognise. */
  String recognisingParty();

  /** ISO code of the Party that the document comes from. */
  String recognisedParty();

  /** Document type id, e.g. {@code certificate-of-origin}. */
  String documentType();

  /** What the document is used for, e.g. {@code import-clearance}. */
  String purpose();

  /** The time asked about. */
  Instant at();

  /** How that time is known. */
  TimeProof timeProof();
}
