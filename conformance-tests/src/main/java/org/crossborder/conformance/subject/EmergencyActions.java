// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.time.Instant;

/**
 * An officer of the registry behind a script, who reduces trust in a service while a run goes on.
 * The change is the officer's, signed and published like any other; the suite signs none.
 */
public interface EmergencyActions {
  /**
   * Suspends a service from now on.
   *
   * @param service its id in the register
   * @throws IOException if the registry did not take it
   */
  void suspend(String service) throws IOException, InterruptedException;

  /**
   * Says that a service's keys are compromised.
   *
   * @param service its id in the register
   * @param since nothing is to be relied on that is not proved to be older
   * @throws IOException if the registry did not take it
   */
  void compromise(String service, Instant since) throws IOException, InterruptedException;
}
