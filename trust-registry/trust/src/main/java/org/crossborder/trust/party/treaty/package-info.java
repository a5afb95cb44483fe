// SPDX-License-Identifier: Apache-2.0
/**
 * Who signed the Framework Agreement and who is a Party, as the depositary publishes it (Articles
 * 18 to 20 and 25).
 */
@NullMarked
package org.crossborder.trust.party.treaty;

import org.jspecify.annotations.NullMarked;
