// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.run.NewRun;
import org.jspecify.annotations.Nullable;

/** A run as a person typed it; what is left out is as {@code init} would write it. */
record RunForm(
    @Nullable String name,
    @Nullable String target,
    @Nullable String profile,
    @Nullable String ownParty,
    @Nullable String theirParty,
    @Nullable String partyType,
    @Nullable String agreement,
    @Nullable String service,
    @Nullable String action) {
  private static final int LONGEST = 400;

  /** With what {@code init} writes. */
  static RunForm empty() {
    NewRun.Line line = NewRun.Line.example();
    return new RunForm(
        "my-gateway",
        "https://",
        "1.15",
        line.ownParty(),
        line.theirParty(),
        line.partyType(),
        line.agreement(),
        line.service(),
        line.action());
  }

  /** Ids of fields that cannot be so. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    if (!RunHome.isName(said(name))) {
      errors.add("name");
    }
    if (!isAddress(said(target))) {
      errors.add("target");
    }
    if (List.of(Profile.values()).stream().noneMatch(p -> p.version().equals(profile))) {
      errors.add("profile");
    }
    field(errors, "ownParty", ownParty);
    field(errors, "theirParty", theirParty);
    field(errors, "partyType", partyType);
    field(errors, "agreement", agreement);
    field(errors, "service", service);
    field(errors, "action", action);
    return errors;
  }

  /** The line that both sides speak on, if there are no errors. */
  NewRun.Line line() {
    return new NewRun.Line(
        said(ownParty),
        said(theirParty),
        said(partyType),
        said(agreement),
        said(service),
        said(action));
  }

  static String said(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static void field(List<String> errors, String id, @Nullable String typed) {
    String text = said(typed);
    if (text.isEmpty()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      errors.add(id);
    }
  }

  private static boolean isAddress(String typed) {
    try {
      URI address = URI.create(typed);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && typed.length() <= LONGEST;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
