// SPDX-License-Identifier: Apache-2.0
/**
 * Forms for documents: one description for each type says what is asked, which rule of the
 * validator each answer serves, and where in the document it goes.
 */
@NullMarked
package org.crossborder.gateway.form;

import org.jspecify.annotations.NullMarked;
