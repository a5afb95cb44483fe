// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;

/** A run in the words of its file. Of long messages the beginning is kept; the digest is of all. */
final class Written {
  private static final int MOST_BYTES = 65_536;

  private Written() {}

  static ResultFile file(RunResult run) {
    return new ResultFile(
        ResultFile.FORMAT,
        run.id(),
        run.plan(),
        run.target(),
        run.profile(),
        run.suiteVersion(),
        run.started(),
        run.ended(),
        run.totals(),
        run.modules().stream().map(Written::module).toList());
  }

  private static ResultFile.JudgedModule module(ModuleResult module) {
    return new ResultFile.JudgedModule(
        module.about().id(),
        module.about().title(),
        module.about().covers(),
        module.judgement().verdict(),
        module.judgement().fault(),
        module.about().sent(),
        module.about().expected(),
        module.judgement().received(),
        module.judgement().advice(),
        module.started(),
        module.millis(),
        module.exchanges().stream().map(Written::crossing).toList());
  }

  private static ResultFile.Crossing crossing(Exchange exchange) {
    return new ResultFile.Crossing(
        exchange.at(),
        exchange.to(),
        message(exchange.sentHead(), exchange.sent()),
        message(exchange.receivedHead(), exchange.received()));
  }

  private static ResultFile.Message message(String head, byte[] bytes) {
    return new ResultFile.Message(
        head,
        bytes.length,
        sha256(bytes),
        Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
