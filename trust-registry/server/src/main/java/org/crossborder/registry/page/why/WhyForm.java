// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form as it was sent; nothing in it is trusted or kept.
 *
 * @param at a local date and time, meant as UTC; blank for now
 * @param asKnownAt the same, for a replay; blank for what is known now
 */
record WhyForm(
    @Nullable MultipartFile certificate,
    @Nullable List<MultipartFile> intermediates,
    @Nullable String pem,
    @Nullable String recogniser,
    @Nullable String recognised,
    @Nullable String documentType,
    @Nullable String purpose,
    @Nullable String at,
    @Nullable String timeProof,
    @Nullable String asKnownAt) {
  /** A form with nothing but the choices that an address carries. */
  static WhyForm choices(
      @Nullable String recogniser, @Nullable String recognised, @Nullable String documentType) {
    return new WhyForm(
        null, null, null, recogniser, recognised, documentType, null, null, null, null);
  }
}
