// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import org.jspecify.annotations.Nullable;

/** Where mail goes to (clause 5.3.5.1). */
public record PostalAddress(
    String language,
    String streetAddress,
    String locality,
    @Nullable String stateOrProvince,
    @Nullable String postalCode,
    String countryName) {}
