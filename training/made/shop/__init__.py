"""Shops, and pages of media, software and travel: `make(folder)` writes product and category pages and their truth.

A family module has `make(writer)`, which writes the pages of all its sites.
"""

from ..page import Writer
from . import bigbox, carts, enterprise, hosted, hyva, magento, market, media, prestashop, shopify, shopware, woo
from .stores import SAID

FAMILIES = (shopify, woo, magento, hyva, prestashop, carts, shopware, enterprise, hosted, market, bigbox, media)


def make(folder):
    """Writes all pages below the folder; returns the rows of truth."""
    writer = Writer(folder)
    SAID.clear()
    for family in FAMILIES:
        family.make(writer)
    writer.close()
    return writer.rows
