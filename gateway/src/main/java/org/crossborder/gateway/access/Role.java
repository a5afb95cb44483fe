// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

/** What a person, or a system that acts for one, is to the gateway. */
public enum Role {
  /** Runs the gateway day and night: watches, pings, sends again, answers for the national side. */
  OPERATOR,
  /** A chamber or an agency: submits the documents that it issues, and sees how far they got. */
  ISSUING_AUTHORITY,
  /** Submits its documents and sees those alone. */
  TRADER,
  /** Sees everything, the audit log included, and changes nothing. */
  AUDITOR,
  /** Gives and takes accounts and roles; sees no document. */
  ADMINISTRATOR
}
