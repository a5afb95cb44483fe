// SPDX-License-Identifier: Apache-2.0
/** Texts for people, in English, French, Russian and Chinese. */
@NullMarked
package org.crossborder.validation.language;

import org.jspecify.annotations.NullMarked;
