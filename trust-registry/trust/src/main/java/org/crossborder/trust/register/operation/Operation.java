// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a change. In JSON the member {@code operation} holds the record's name.
 *
 * <p>For each operation of a change, in order: {@link #refusal}, then {@link #concerned}, then
 * {@link #apply}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
public sealed interface Operation
    permits AdmitParty,
        RecordTreatyStatus,
        RecordReservation,
        RecordAmendment,
        SetAuthority,
        AppointOfficer,
        DismissOfficer,
        RegisterGateway,
        PublishVerdict,
        WithdrawGateway,
        RegisterProvider,
        ListService,
        SetServiceStatus,
        SetServiceParticulars,
        AddServiceIdentity,
        RetireServiceIdentity,
        DefineScheme,
        MapLevel,
        EndMapping,
        RecordArrangement,
        AddClause,
        EndClause,
        SetArrangementStatus,
        ConfirmEmergency {
  /** The ISO codes of the Parties that must approve, or {@code ACCESSION}. */
  Set<String> concerned(Draft draft, Recording recording);

  /** Why the operation may not be applied to this state; empty if it may. */
  Optional<RegisterRefusal> refusal(Draft draft, Recording recording);

  /** Applies the operation; only after {@link #refusal} was empty. */
  void apply(Draft draft, Recording recording);

  /** Whether one officer may do this alone in an emergency: it only reduces trust, at once. */
  default boolean onlyReduces(Draft draft, Recording recording) {
    return false;
  }
}
