// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import org.crossborder.trust.log.note.LogRefusal;
import org.crossborder.trust.log.note.NoteSignature;

/** What a witness answers (C2SP tlog-witness, add-checkpoint). */
record WitnessAnswer(int status, String contentType, String body) {
  private static final String TEXT = "text/plain;charset=utf-8";

  static WitnessAnswer cosigned(NoteSignature signature) {
    return new WitnessAnswer(200, TEXT, signature.line());
  }

  static WitnessAnswer malformed(String sentence) {
    return new WitnessAnswer(400, TEXT, sentence + "\n");
  }

  static WitnessAnswer notSigned(LogRefusal reason) {
    return new WitnessAnswer(403, TEXT, reason + "\n");
  }

  static WitnessAnswer unknownLog(String origin) {
    return new WitnessAnswer(404, TEXT, "This registry does not witness " + origin + "\n");
  }

  /** The log knows the witness at another size: here is the right one. */
  static WitnessAnswer conflict(long size) {
    return new WitnessAnswer(409, "text/x.tlog.size", size + "\n");
  }

  static WitnessAnswer notConsistent(String detail) {
    return new WitnessAnswer(422, TEXT, detail + "\n");
  }
}
