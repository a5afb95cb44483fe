// SPDX-License-Identifier: Apache-2.0
/** CAdES signatures (ETSI EN 319 122-1), attached or beside what they sign, judged like XAdES. */
@NullMarked
package org.crossborder.validation.signature.cms;

import org.jspecify.annotations.NullMarked;
