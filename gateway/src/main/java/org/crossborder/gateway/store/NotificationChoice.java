// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * That a person wants to be told by e-mail.
 *
 * @param person as audit entries name persons
 * @param officer whether the person decides on what is handed in to the organisation
 * @param language ISO 639-1 code
 */
public record NotificationChoice(
    String person, String organisation, boolean officer, String email, String language) {
  @Override
  public String toString() {
    return "NotificationChoice[" + person + "]";
  }
}
