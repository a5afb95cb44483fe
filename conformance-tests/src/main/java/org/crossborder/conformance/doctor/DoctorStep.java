// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** One step: what is tried, what is expected, whose fault it is otherwise, and the likely fix. */
abstract class DoctorStep implements ConformanceModule<Partner> {
  private final About about;
  private final FaultClass fault;

  DoctorStep(
      String id, String title, String tried, String expected, FaultClass fault, String... needs) {
    this.about = new About(id, title, List.of(), tried, expected, List.of(needs));
    this.fault = fault;
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Judgement judge(Partner partner) {
    try {
      return observe(partner);
    } catch (SSLException untrusted) {
      return Judgement.indeterminate(
          FaultClass.TRUST,
          "TLS failed: " + untrusted.getMessage(),
          "Check the TLS certificate of the other end, and the anchor that the run trusts.");
    } catch (IOException unreachable) {
      return Judgement.indeterminate(
          FaultClass.NETWORK,
          "No answer: " + unreachable.getMessage(),
          "Check that the other end runs, and what is between it and this machine.");
    }
  }

  /**
   * Tries it.
   *
   * @throws IOException if nothing comes back; that is judged here, once
   */
  abstract Judgement observe(Partner partner) throws IOException;

  /** It is not as expected. */
  final Judgement ill(String received, String fix) {
    return Judgement.failed(fault, received, fix);
  }
}
