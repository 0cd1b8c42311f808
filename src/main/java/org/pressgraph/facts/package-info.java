/** Facts: who holds which post, what happened, and how names relate, each with its evidence. */
package org.pressgraph.facts;
