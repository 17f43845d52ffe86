"""Tests of kg.report."""
