// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.signature.CarrierRule;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;

/**
 * What a container has to be. The first rules are about the archive, before any file of it is read;
 * the others about what its signatures cover.
 */
public enum ContainerRule implements CarrierRule {
  SIZE(Terms.intake("AC-01")),
  ARCHIVE(Terms.intake("AC-02")),
  ONE_STORY(Terms.intake("AC-03")),
  EXPANSION(Terms.intake("AC-04")),
  NAMES(Terms.intake("AC-05")),
  UNIQUE_NAMES(Terms.intake("AC-06")),
  PLAIN_FILES(Terms.intake("AC-07")),
  INTACT(Terms.intake("AC-08")),
  MIMETYPE(Terms.intake("AC-09")),
  MAIN_DOCUMENT(Terms.intake("AC-10")),
  SIGNATURE_FILES(Terms.format("AC-11")),
  MANIFEST(Terms.format("AC-12")),
  MANIFEST_DIGEST(Terms.signature("AC-13", Indication.TOTAL_FAILED, SubIndication.HASH_FAILURE)),
  COVERED(Terms.format("AC-14")),
  SINGLE_FILE(Terms.format("AC-15")),
  KNOWN_METADATA(Terms.warning("AC-16"));

  private static final Messages WORDS = Messages.beside(ContainerRule.class, "container");

  @SuppressWarnings("ImmutableEnumChecker") // a record of words and constants
  private final Terms terms;

  ContainerRule(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }

  @Override
  public Messages words() {
    return WORDS;
  }
}
