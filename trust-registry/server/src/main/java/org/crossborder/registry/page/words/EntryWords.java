// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.springframework.stereotype.Component;

/** Entries of the log in words. */
@Component
public final class EntryWords {
  private final Facts facts;
  private final Sentences sentences;
  private final OperationWords operations;

  EntryWords(Facts facts, Sentences sentences, OperationWords operations) {
    this.facts = facts;
    this.sentences = sentences;
    this.operations = operations;
  }

  /** An entry as it stands in the log. */
  public EntryView of(StoredEntry stored, Optional<Reading> reading) {
    RegisterEntry entry = read(stored);
    List<Fact> said = facts.of((Record) entry);
    String type = entry.getClass().getSimpleName().replace("Entry", "");
    Optional<Change> change = change(entry);
    return new EntryView(
        stored.index(),
        type,
        stored.recordedAt(),
        sentences.of("entry." + type, said),
        said.stream().filter(fact -> isPlain(fact, change.isPresent())).toList(),
        change.map(Change::id).orElse(null),
        change.stream()
            .flatMap(c -> c.operations().stream())
            .map(operation -> operations.of(operation, null))
            .toList(),
        signatures(entry).flatMap(s -> SignatureView.of(s, officers(reading)).stream()).toList());
  }

  private static boolean isPlain(Fact fact, boolean ofChange) {
    return ofChange
        ? fact.name().startsWith("change.") && !fact.name().equals("change.operations")
        : !fact.name().startsWith("rootSignatures");
  }

  private static Optional<Change> change(RegisterEntry entry) {
    if (entry instanceof ChangeEntry change) {
      return Optional.of(change.change());
    }
    return entry instanceof EmergencyEntry action ? Optional.of(action.change()) : Optional.empty();
  }

  private static Stream<String> signatures(RegisterEntry entry) {
    if (entry instanceof ChangeEntry change) {
      return Stream.concat(Stream.of(change.proposal()), change.approvals().stream());
    }
    return entry instanceof EmergencyEntry action ? Stream.of(action.signature()) : Stream.of();
  }

  private static Stream<Officer> officers(Optional<Reading> reading) {
    return reading.stream().flatMap(Reading::officers);
  }

  private static RegisterEntry read(StoredEntry stored) {
    try {
      return EntryJson.read(stored.entry().toBytes());
    } catch (MalformedEntryException e) {
      throw new IllegalStateException("Entry " + stored.index() + " cannot be read", e);
    }
  }
}
