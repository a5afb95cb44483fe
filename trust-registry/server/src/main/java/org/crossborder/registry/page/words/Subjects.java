// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.register.operation.EndClause;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordTreatyStatus;
import org.crossborder.trust.register.operation.SetArrangementStatus;
import org.crossborder.trust.register.operation.SetAuthority;
import org.crossborder.trust.register.operation.SetServiceParticulars;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.jspecify.annotations.Nullable;

/** What the register says, until now, of what an operation would replace. */
final class Subjects {
  private Subjects() {}

  /** The status that stands now. */
  record Status(@Nullable Enum<?> status) {}

  /** When a clause ends now. */
  record End(@Nullable Instant at) {}

  /** A record whose components are named as the operation's are. */
  static Optional<Record> of(Operation operation, Reading until) {
    if (operation instanceof SetServiceStatus set) {
      return until
          .service(set.service())
          .flatMap(service -> until.statusOf(service))
          .map(Status::new);
    }
    if (operation instanceof SetArrangementStatus set) {
      return until
          .arrangement(set.arrangement())
          .flatMap(arrangement -> until.statusOf(arrangement))
          .map(Status::new);
    }
    if (operation instanceof RecordTreatyStatus set) {
      return until.snapshot().party(set.party()).flatMap(until::statusOf).map(Status::new);
    }
    if (operation instanceof SetServiceParticulars set) {
      return until.service(set.service()).map(service -> service);
    }
    if (operation instanceof SetAuthority set) {
      return until.snapshot().party(set.party()).map(party -> party);
    }
    if (operation instanceof EndClause end) {
      return until
          .promises()
          .map(Promise::clause)
          .filter(clause -> clause.id().equals(end.clause()))
          .findFirst()
          .map(clause -> new End(clause.period().to()));
    }
    return Optional.empty();
  }
}
