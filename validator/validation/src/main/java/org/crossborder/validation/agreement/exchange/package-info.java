// SPDX-License-Identifier: Apache-2.0
/**
 * How a document was exchanged, as facts that somebody supplies: times, acknowledgements, channel,
 * what was retained. They are records without judgement; the rules beside judge them.
 */
@NullMarked
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.NullMarked;
