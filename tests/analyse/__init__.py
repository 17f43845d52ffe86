"""Tests of kg.analyse."""
