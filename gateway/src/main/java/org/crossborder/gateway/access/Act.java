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
  PUBLIC(Role.values()),
  /** Ask who one is; change the own password. */
  OWN_ACCOUNT(Role.values()),
  /**
   * See documents: their states, bytes, reports, receipts, evidence. Those of the own organisation.
   */
  SEE(OPERATOR, ISSUING_AUTHORITY, TRADER, AUDITOR),
  /** See the documents of every organisation. */
  SEE_ALL(OPERATOR, AUDITOR),
  /** Find out whether a document that one has is genuine; by configuration, everybody may. */
  VERIFY(Role.values()),
  /** Send documents abroad in this Party's name. */
  SUBMIT(ISSUING_AUTHORITY, TRADER),
  /** Prepare documents in the pages and hand them in to an issuing authority. */
  PREPARE(ISSUING_AUTHORITY, TRADER),
  /** Decide on documents that were handed in, and so have them sealed. */
  APPROVE(ISSUING_AUTHORITY),
  /** Say to the other Party what became of a document that it sent. */
  ACKNOWLEDGE(OPERATOR),
  /** Take inbound documents and confirm that the national side has them. */
  TAKE_DELIVERIES(OPERATOR),
  /** Find out whether messages would reach a Party. */
  PING(OPERATOR),
  /** Change how the running gateway works: switch a backend, send something again. */
  OPERATE(OPERATOR),
  /** Send a document again that was given up or never answered. */
  RESEND(OPERATOR),
  /** Release or refuse documents in quarantine. */
  DECIDE(OPERATOR),
  /** Ask for an act on many documents, and approve what another person asks for. */
  BULK(OPERATOR),
  /** See how the gateway is: health in detail, metrics. */
  SEE_STATUS(OPERATOR, AUDITOR, ADMINISTRATOR),
  /** Take a redacted bundle of how the gateway is, for those who are asked for help. */
  SUPPORT(OPERATOR, ADMINISTRATOR),
  /** Keep documents from being purged, and end that. */
  HOLD(OPERATOR, ADMINISTRATOR),
  /** See what is kept for how long, what is held and why. */
  SEE_RETENTION(OPERATOR, AUDITOR, ADMINISTRATOR),
  /** Read the audit log. */
  AUDIT(AUDITOR),
  /** Give and take accounts and roles. */
  ADMINISTER(ADMINISTRATOR);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is
  private final Set<Role> roles;

  Act(Role... roles) {
    this.roles = Set.of(roles);
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
