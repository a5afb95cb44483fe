// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What a run tests; what is null is not tested.
 *
 * @param world the suite's own Parties, keys and register
 * @param validator decides by the world's register
 * @param registerCheck judges register files
 * @param councilCheck the same where the Council's level is 3
 * @param registry publishes a register
 * @param declaration what a Party's agencies declared of themselves
 * @param known judges a document while another is known
 * @param relyingParty follows a registry that the suite scripts
 * @param national a gateway as national systems see it
 */
public record TargetSet(
    World world,
    @Nullable ValidatorClient validator,
    @Nullable RegisterCheck registerCheck,
    @Nullable RegisterCheck councilCheck,
    @Nullable RegistryClient registry,
    @Nullable Declaration declaration,
    @Nullable KnownDocumentCheck known,
    @Nullable RelyingParty relyingParty,
    @Nullable NationalSide national) {
  /** Nothing but the world. */
  public static TargetSet of(World world) {
    return new TargetSet(world, null, null, null, null, null, null, null, null);
  }

  /** With a validator. */
  public TargetSet with(ValidatorClient other) {
    return new TargetSet(
        world,
        other,
        registerCheck,
        councilCheck,
        registry,
        declaration,
        known,
        relyingParty,
        national);
  }

  /**
   * With a registry's check of register files.
   *
   * @param underCouncil the same where the Council's level is 3; null for none
   */
  public TargetSet with(RegisterCheck other, @Nullable RegisterCheck underCouncil) {
    return new TargetSet(
        world,
        validator,
        other,
        underCouncil,
        registry,
        declaration,
        known,
        relyingParty,
        national);
  }

  /** With a registry. */
  public TargetSet with(RegistryClient other) {
    return new TargetSet(
        world,
        validator,
        registerCheck,
        councilCheck,
        other,
        declaration,
        known,
        relyingParty,
        national);
  }

  /** With a declaration. */
  public TargetSet with(Declaration other) {
    return new TargetSet(
        world,
        validator,
        registerCheck,
        councilCheck,
        registry,
        other,
        known,
        relyingParty,
        national);
  }

  /** With a judge of documents while others are known. */
  public TargetSet with(KnownDocumentCheck other) {
    return new TargetSet(
        world,
        validator,
        registerCheck,
        councilCheck,
        registry,
        declaration,
        other,
        relyingParty,
        national);
  }

  /** With a relying party. */
  public TargetSet with(RelyingParty other) {
    return new TargetSet(
        world,
        validator,
        registerCheck,
        councilCheck,
        registry,
        declaration,
        known,
        other,
        national);
  }

  /** With the national side of a gateway. */
  public TargetSet with(NationalSide other) {
    return new TargetSet(
        world,
        validator,
        registerCheck,
        councilCheck,
        registry,
        declaration,
        known,
        relyingParty,
        other);
  }
}
