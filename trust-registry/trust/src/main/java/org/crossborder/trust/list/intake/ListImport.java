// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.register.ServiceImport;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.snapshot.Register;

/**
 * Turns a foreign trusted list into proposed changes of the register: new providers and services
 * are listed, known ones compared. A service that a list no longer has is a finding; officers
 * decide what becomes of it.
 */
public final class ListImport {
  private ListImport() {}

  /**
   * What a list proposes.
   *
   * @param intake who may have signed it, and what was seen before
   * @param xml its bytes
   * @param register as it stands
   */
  public static ImportProposal propose(
      ListIntake intake, byte[] xml, Register register, ImportSettings settings) {
    ListIntake.Outcome outcome = intake.read(xml, settings.now());
    return outcome
        .list()
        .map(list -> propose(list, outcome.findings(), register, settings))
        .orElseGet(() -> new ImportProposal(List.of(), outcome.findings()));
  }

  private static ImportProposal propose(
      TrustedList list, List<ListFinding> known, Register register, ImportSettings settings) {
    List<ListFinding> findings = new ArrayList<>(known);
    ServiceImport.Proposal proposal =
        new ServiceImport(settings.party(), settings.level()).propose(list);
    findings.addAll(proposal.findings());
    List<List<Operation>> steps =
        new RegisterDifference(register, settings, findings)
            .operations(proposal.providers(), proposal.services());
    return new ImportProposal(
        new ChangeDrafts(settings, title(list), source(list)).of(steps, findings), findings);
  }

  private static String title(TrustedList list) {
    return "Import of the trusted list of " + list.schemeInformation().territory();
  }

  private static String source(TrustedList list) {
    SchemeInformation scheme = list.schemeInformation();
    return "Trusted list of "
        + scheme.territory()
        + ", sequence number "
        + scheme.sequenceNumber()
        + ", issued on "
        + scheme.issued()
        + " by "
        + scheme.operatorName().stream().findFirst().map(name -> name.text()).orElse("(unnamed)");
  }
}
