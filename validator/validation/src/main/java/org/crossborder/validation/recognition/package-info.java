// SPDX-License-Identifier: Apache-2.0
/** The trust library's answer for the signer of a document. */
@NullMarked
package org.crossborder.validation.recognition;

import org.jspecify.annotations.NullMarked;
