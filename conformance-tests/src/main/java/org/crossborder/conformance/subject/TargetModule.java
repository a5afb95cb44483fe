// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A module about targets. Absent ones and faults of the network are judged here, once. */
public abstract class TargetModule implements ConformanceModule<Targets> {
  private final About about;

  protected TargetModule(About about) {
    this.about = about;
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final Judgement judge(Targets targets) throws Exception {
    try {
      return observe(targets);
    } catch (AbsentTargetException absent) {
      return Judgement.skipped(String.valueOf(absent.getMessage()));
    } catch (SSLException untrusted) {
      return Judgement.indeterminate(
          FaultClass.TRUST,
          "TLS failed: " + untrusted.getMessage(),
          "Check the target's TLS certificate, and the anchor that the run trusts.");
    } catch (IOException unreachable) {
      return Judgement.indeterminate(
          FaultClass.NETWORK,
          "No answer: " + unreachable,
          "Check that the target runs, and what is between it and this machine.");
    }
  }

  /** Tries it. */
  protected abstract Judgement observe(Targets targets) throws Exception;
}
