// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A module that sends to the gateway under test. Faults of the network are judged here, once. */
abstract class ReceiverModule implements ConformanceModule<Partner> {
  private final About about;

  ReceiverModule(String id, String title, List<String> covers, String sent, String expected) {
    List<String> needs = id.equals(GoodMessage.ID) ? List.of() : List.of(GoodMessage.ID);
    about = new About(id, title, covers, sent, expected, needs);
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Judgement judge(Partner partner) throws Exception {
    try {
      return observe(partner);
    } catch (SSLException untrusted) {
      return Judgement.indeterminate(
          FaultClass.TRUST,
          "TLS failed: " + untrusted.getMessage(),
          "Check the TLS certificate of the gateway, and the anchor that the run trusts.");
    } catch (IOException unreachable) {
      return Judgement.indeterminate(
          FaultClass.NETWORK,
          "No answer: " + unreachable,
          "Check that the gateway runs, and what is between it and this machine.");
    }
  }

  /** Tries it. */
  abstract Judgement observe(Partner partner) throws Exception;
}
