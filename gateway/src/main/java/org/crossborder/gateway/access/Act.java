// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import static org.crossborder.gateway.access.Role.ADMINISTRATOR;
import static org.crossborder.gateway.access.Role.AUDITOR;
import static org.crossborder.gateway.access.Role.ISSUING_AUTHORITY;
import static org.crossborder.gateway.access.Role.OPERATOR;
import static org.crossborder.gateway.access.Role.TRADER;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What can be done, and by which roles: the one table of both. */
public enum Act {
  /** What nobody has to be known for: whether the gateway lives, how its API looks, logging in. */
  PUBLIC("Ask what everybody may ask", Role.values()),
  /** Ask who one is; change the own password. */
  OWN_ACCOUNT("See who you are, and change your password", Role.values()),
  /**
   * See documents: their states, bytes, reports, receipts, evidence. Those of the own organisation.
   */
  SEE("See the documents of your organisation", OPERATOR, ISSUING_AUTHORITY, TRADER, AUDITOR),
  /** See the documents of every organisation. */
  SEE_ALL("See the documents of every organisation", OPERATOR, AUDITOR),
  /** Send documents abroad in this Party's name. */
  SUBMIT("Send documents abroad", ISSUING_AUTHORITY, TRADER),
  /** Say to the other Party what became of a document that it sent. */
  ACKNOWLEDGE("Say whether documents from abroad are accepted", OPERATOR),
  /** Take inbound documents and confirm that the national side has them. */
  TAKE_DELIVERIES("Take documents from abroad and confirm them", OPERATOR),
  /** Find out whether messages would reach a Party. */
  PING("Find out whether messages would reach a Party", OPERATOR),
  /** Change how the running gateway works: switch a backend, send something again. */
  OPERATE("Change how the running gateway works", OPERATOR),
  /** See how the gateway is: health in detail, metrics. */
  SEE_STATUS("See how the gateway is", OPERATOR, AUDITOR, ADMINISTRATOR),
  /** Read the audit log. */
  AUDIT("Read the audit log", AUDITOR),
  /** Give and take accounts and roles. */
  ADMINISTER("Give and take accounts and roles", ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<Role> roles;

  private final String sentence;

  Act(String sentence, Role... roles) {
    this.sentence = sentence;
    this.roles = Set.of(roles);
  }

  /** What it is, to somebody who may. */
  public String sentence() {
    return sentence;
  }

  /** The roles that may do it. */
  public Set<Role> roles() {
    return roles;
  }

  /** All that somebody with these roles may do. */
  public static Set<Act> of(Collection<Role> roles) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    Arrays.stream(values())
        .filter(act -> roles.stream().anyMatch(act.roles::contains))
        .forEach(acts::add);
    return acts;
  }
}
