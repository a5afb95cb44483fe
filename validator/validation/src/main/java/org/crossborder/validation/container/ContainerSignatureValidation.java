// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.time.Instant;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/**
 * Validates the signatures of an ASiC container (EN 319 162-1, clauses 4.3 and 4.4), and that they
 * leave no file out; thread-safe.
 */
public final class ContainerSignatureValidation {
  private final Intake intake;
  private final ContainerLimits limits;

  public ContainerSignatureValidation(IntakeLimits limits) {
    this.intake = new Intake(limits);
    this.limits = ContainerLimits.within(limits);
  }

  /** Every signature, judged without time-stamps. */
  public ContainerSignatures validate(Container container, Instant provedBy) {
    return validate(container, provedBy, TimestampTrust.NONE);
  }

  /**
   * Every signature, judged; nothing outside of the container is looked at.
   *
   * @param trust whose time-stamps prove anything
   */
  public ContainerSignatures validate(Container container, Instant provedBy, TimestampTrust trust) {
    SignatureReading reading = new SignatureReading(container, intake, limits, provedBy, trust);
    reading.readXades();
    reading.readCades();
    reading.requireSigned();
    reading.requireSingleFile();
    reading.requireAgreeingManifest();
    reading.requireCoverage();
    reading.remarkUnknownMetadata();
    return reading.result();
  }
}
